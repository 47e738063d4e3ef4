import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotFoundPage } from './_components/not-found-page';
import { PublicFrame } from './_components/public-frame';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('layout.notFound'))('title') };
}

export default function NotFound() {
  return (
    <PublicFrame>
      <NotFoundPage home="/" />
    </PublicFrame>
  );
}
