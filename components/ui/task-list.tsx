import type { ReactNode } from 'react';
import { AppLink } from './app-link';

export interface Task {
  name: string;
  /** Where it is done; left out while it cannot start. */
  href?: string;
  /** A `Tag` with the state in a word. */
  state: ReactNode;
  /** Why it cannot start yet, or what is still missing. */
  note?: string;
}

export interface TaskGroup {
  title: string;
  tasks: readonly Task[];
}

/** Numbered groups of tasks, each with its state in a word and the reason when it cannot start. */
export function TaskList({ groups }: { groups: readonly TaskGroup[] }) {
  return (
    <ol className="task-groups">
      {groups.map((group) => (
        <li key={group.title}>
          <h2 className="task-group-title">{group.title}</h2>
          <ul className="task-list">
            {group.tasks.map((task) => (
              <li key={task.name}>
                <div>
                  {task.href ? <AppLink href={task.href}>{task.name}</AppLink> : <span>{task.name}</span>}
                  {task.note && <p className="task-note">{task.note}</p>}
                </div>
                {task.state}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
