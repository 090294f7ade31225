/** "Good evening, Mara": by the clock of the device. */
export function greet(name: string, now: Date): string {
  const hour = now.getHours();
  const part = hour >= 5 && hour < 12 ? 'morning' : hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
  return `Good ${part}, ${name.trim().split(/\s+/u)[0] ?? name}`;
}
