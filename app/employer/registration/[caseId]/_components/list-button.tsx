import { buttonClass } from '@/components/ui/button';

/** Offers the lists that follow from what was typed. It saves nothing, and keeps everything. */
export function ListButton({ children }: { children: string }) {
  return (
    <p className="mt-2 mb-6">
      <button type="submit" name="press" value="list" className={buttonClass('secondary', 'btn-small')}>
        {children}
      </button>
    </p>
  );
}
