import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { rewriteImage } from '@/lib/documents/rewrite-image';
import * as files from '@/tests/factories/document-files';

describe('SEC-PD-5: a picture written anew', () => {
  it('says nothing of the camera, its owner and the place, and stands upright', async () => {
    const taken = await files.photo({ width: 40, height: 30, orientation: 6 });
    expect(taken.toString('latin1')).toContain('CameraOfTheOwner');
    const before = await sharp(taken).metadata();
    expect(before.exif).toBeDefined();

    const written = Buffer.from(await rewriteImage(taken, 'image/jpeg'));
    const after = await sharp(written).metadata();
    expect(after).toMatchObject({ format: 'jpeg', width: 30, height: 40 });
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(written.toString('latin1')).not.toMatch(/CameraOfTheOwner|NoteOfThePhone|Exif/);
  });

  it('SEC-UP-4 carries no code along', async () => {
    const tricked = await files.jpegWithPhp();
    expect(tricked.toString('latin1').split('<?php')).toHaveLength(3);
    expect(Buffer.from(await rewriteImage(tricked, 'image/jpeg')).toString('latin1')).not.toContain('<?php');
  });

  it('stays a PNG when it was one', async () => {
    expect((await sharp(await rewriteImage(await files.png(), 'image/png')).metadata()).format).toBe('png');
  });

  it('that cannot be decoded is refused', async () => {
    await expect(rewriteImage(files.pngOfSize(4_000, 4_000), 'image/png')).rejects.toMatchObject({
      code: 'document.content_differs',
    });
  });

  it('one after the other, however many come at once', async () => {
    const taken = await files.photo();
    const all = await Promise.all(Array.from({ length: 9 }, () => rewriteImage(taken, 'image/jpeg')));
    expect(all.every((written) => written.byteLength > 0)).toBe(true);
  });
});
