'use client';

import { FaultPage } from './_components/fault-page';

interface ErrorPageProps {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  return <FaultPage reference={error.digest} retry={retry} />;
}
