import { NotFoundPage } from './_components/not-found-page';
import { PublicFrame } from './_components/public-frame';

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundPage home="/" />
    </PublicFrame>
  );
}
