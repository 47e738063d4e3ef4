export interface Places {
  readonly port: number;
  readonly dataDir: string;
}

export function localSettings(
  places: Places,
): Promise<{ settings: Record<string, string>; mailboxPort: number | null; registriesPort: number | null }>;
