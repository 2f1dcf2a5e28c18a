export function installApart(folder: string, name: string): string;
