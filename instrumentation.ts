/** Run once by Next when a server starts, before the first request. A missing setting stops the start here. */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: Next replaces this name when it builds
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { env } = await import('@/lib/config/env');
  const { noteClientAddresses } = await import('@/lib/web/client-ip');
  const { refuseRequests } = await import('@/lib/web/refuse-requests');
  const { sendHeadersFirst } = await import('@/lib/web/send-headers');
  const { refuseUnreadableActions } = await import('@/lib/web/unreadable-actions');
  const { standInFront } = await import('@/lib/web/front');
  env();
  noteClientAddresses();
  refuseRequests();
  refuseUnreadableActions();
  sendHeadersFirst();
  standInFront();
}
