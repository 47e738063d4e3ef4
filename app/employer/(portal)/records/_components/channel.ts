const CHANNELS = ['fpx', 'counter', 'eft', 'direct-debit'] as const;

/** The key of a way of payment in the `records.payments.channels` messages; one that has no words of its own is "other". */
export function channelKey(channel: string): (typeof CHANNELS)[number] | 'other' {
  return CHANNELS.find((known) => known === channel) ?? 'other';
}
