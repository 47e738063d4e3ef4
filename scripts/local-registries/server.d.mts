export interface LocalRegistries {
  readonly url: string;
  close(): Promise<void>;
}

export function startRegistries(port: number): Promise<LocalRegistries>;
