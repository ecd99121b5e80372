/** Words a minute: spoken at an ordinary pace, and read to oneself. Both are rules of thumb. */
export const SPOKEN = 150;
export const READ = 220;

/** How many words a text has. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** How long a text takes, in whole seconds, at so many words a minute. */
export const secondsFor = (text: string, pace: number): number => Math.round((wordsIn(text) * 60) / pace);

/** "1 second", "24 seconds". */
export const secondsWords = (seconds: number): string => `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
