import { NotFoundPage } from '@/app/_components/not-found-page';

/** Not there, or not this employer's: the same page for both, inside the portal's frame. */
export default function PortalNotFound() {
  return <NotFoundPage home="/employer" />;
}
