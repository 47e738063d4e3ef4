/** The portal's own symbol: a roof over two figures. */
export function PortalSymbol({ className = '' }: { className?: string }) {
  return (
    <svg className={`symbol ${className}`.trimEnd()} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
      <path d="M16 1.5.7 12.7l2.4 3.2L16 6.5l12.9 9.4 2.4-3.2z" />
      <path d="M10 14.8a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zm12 0a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM3 30.5c.2-4.4 2.9-6.6 7-6.6 2.4 0 4.3.8 5.5 2.3v4.3zm26 0c-.2-4.4-2.9-6.6-7-6.6-2.4 0-4.3.8-5.5 2.3v4.3z" />
    </svg>
  );
}
