import { describe, expect, it } from 'vitest';
import { shownDocuments, standingDocument } from '@/app/staff/(office)/cases/[caseId]/_components/document-address';
import type { DocumentRow } from '@/lib/documents/queries';

const document = (id: string, state: DocumentRow['state'], replacedBy: string | null = null): DocumentRow => ({
  id,
  state,
  replacedBy,
  type: 'kin_form',
  fileName: `${id}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 4,
  scanned: true,
  refusedReason: null,
  uploadedAt: new Date('2026-11-23T02:00:00Z'),
  version: 1,
});

const DOCUMENTS = [
  document('first', 'replaced', 'second'),
  document('second', 'replaced', 'third'),
  document('third', 'refused'),
  document('old', 'replaced', 'gone'),
  document('gone', 'removed'),
  document('alone', 'stored'),
];

describe('the document that an officer asked for', () => {
  it.each([
    { wanted: 'alone', expected: 'alone', why: 'it stands' },
    { wanted: 'third', expected: 'third', why: 'refused, it is still looked at' },
    { wanted: 'first', expected: 'third', why: 'replaced twice' },
    { wanted: 'gone', expected: undefined, why: 'taken away' },
    { wanted: 'old', expected: undefined, why: 'what replaced it was taken away' },
    { wanted: 'nothing', expected: undefined, why: 'of no case' },
  ])('$why: $wanted shows $expected', ({ wanted, expected }) => {
    expect(standingDocument(DOCUMENTS, wanted)?.id).toBe(expected);
  });

  it('is one of those that stand', () => {
    expect(shownDocuments(DOCUMENTS).map(({ id }) => id)).toEqual(['third', 'alone']);
  });
});
