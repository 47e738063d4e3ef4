import { NotFoundPage } from '@/app/_components/not-found-page';

/** Not there, inside the frame of the office. */
export default function OfficeNotFound() {
  return <NotFoundPage home="/staff" />;
}
