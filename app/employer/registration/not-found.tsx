import { NotFoundPage } from '@/app/_components/not-found-page';

/** Not there, or not this person's: the same page for both, inside the frame of registration. */
export default function RegistrationNotFound() {
  return <NotFoundPage home="/employer/registration" />;
}
