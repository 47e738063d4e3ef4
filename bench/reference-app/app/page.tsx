import { headers } from 'next/headers';

const ROWS = Array.from({ length: 50 }, (_, row) => ({
  name: `PEKERJA CONTOH NOMBOR ${row + 1}`,
  identity: `******-**-${String(1000 + row)}`,
  amounts: [200_000 + row * 100, 3_500, 1_000, 400, 400, 5_300],
}));

/** The bare page: the same fifty rows for everybody, made anew for each request, without database or sign-in. */
export default async function BarePage() {
  await headers();
  return (
    <main>
      <h1>Baris pekerja</h1>
      <table>
        <caption>Baris pekerja</caption>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.identity}>
              <th scope="row">{row.name}</th>
              <td>{row.identity}</td>
              {row.amounts.map((amount, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={column}>{(amount / 100).toFixed(2)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
