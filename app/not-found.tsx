import type { Metadata } from 'next';
import { wordsHere } from '@/lib/i18n/here';
import { NotFoundPage } from './_components/not-found-page';
import { PublicFrame } from './_components/public-frame';

export function generateMetadata(): Metadata {
  return { title: wordsHere('layout.notFound')('title') };
}

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundPage home="/" />
    </PublicFrame>
  );
}
