export function installApart(folder: string, name: string): Promise<string>;
