import { PageLayout } from '@/components/layout/page-layout';
import { Skeleton } from '@/components/ui/skeleton';

/** The shape of a list, while the database is asked. */
export default function RecordsLoading() {
  return (
    <PageLayout wide>
      <div className="stack">
        <Skeleton lines={2} />
        <Skeleton kind="table" lines={8} />
      </div>
    </PageLayout>
  );
}
