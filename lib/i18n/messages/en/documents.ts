import type { Shape } from '../../shape';
import type { documents as documentsMs } from '../ms/documents';

export const documents = {
  title: 'Supporting documents',
} as const satisfies Shape<typeof documentsMs>;
