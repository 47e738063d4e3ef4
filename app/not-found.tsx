import { PublicFrame } from './_components/public-frame';
import { NotFoundPage } from './_components/not-found-page';

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundPage home="/" />
    </PublicFrame>
  );
}
