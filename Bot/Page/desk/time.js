// Times as people say them.
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const length = (minutes) => (minutes < 60 ? `${minutes} min` : minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`);

export function moment(iso) {
  const at = new Date(iso);
  return (at.toDateString() === new Date().toDateString() ? clock : day).format(at);
}

export const ago = (iso) => length(Math.max(0, Math.round((Date.now() - new Date(iso)) / 60_000)));

// A clock of a case: { name, due, isBreached, isStopped }.
export function due(clockOf) {
  if (clockOf.isStopped) return `${clockOf.name}: stopped until the desk opens`;
  if (!clockOf.due) return `${clockOf.name}: done`;
  const minutes = Math.round((new Date(clockOf.due) - Date.now()) / 60_000);
  return minutes < 0 || clockOf.isBreached ? `${clockOf.name}: ${length(Math.abs(minutes))} late` : `${clockOf.name}: ${length(minutes)} left`;
}
