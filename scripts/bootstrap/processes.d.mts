export function isAlive(pid: number): boolean;
export function commandOf(pid: number): string;
export function isOurs(pid: number, root: string): boolean;
export function parentOf(pid: number): number;
