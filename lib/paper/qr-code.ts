import bwipjs from 'bwip-js/node';

/** A QR code as rows of modules, true where it is dark. */
export function qrModules(text: string): boolean[][] {
  const [symbol] = bwipjs.raw('qrcode', text, 'eclevel=M');
  if (!symbol || !('pixs' in symbol)) throw new Error('no QR code was made');
  const { pixs, pixx } = symbol;
  return Array.from({ length: pixs.length / pixx }, (_row, y) =>
    Array.from({ length: pixx }, (_module, x) => pixs[y * pixx + x] === 1),
  );
}
