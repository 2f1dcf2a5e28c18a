export interface StoryModules {
  name: string;
  enforce: 'pre';
  load: (id: string) => Promise<string> | undefined;
}

export function storyModules(): StoryModules;
