// How a frontend uses the generated client; compiled, so that it stays true.
import { Configuration, LibraryLoansApi, LibraryRecordsApi, ProblemFromJSON, ResponseError } from './src';

export async function titles(gateway: string, search: string): Promise<string[]> {
  const records = new LibraryRecordsApi(new Configuration({ basePath: gateway }));
  const page = await records.libraryFindRecords({ q: search, limit: 20 });
  return page.items.map((record) => record.title.original ?? record.title.latin ?? record.id);
}

export async function lend(gateway: string, token: string, itemBarcode: string, patronId: string): Promise<Date> {
  const loans = new LibraryLoansApi(new Configuration({ basePath: gateway, accessToken: token }));
  try {
    const loan = await loans.libraryCheckOut({
      idempotencyKey: crypto.randomUUID(),
      libraryCheckOutRequest: { itemBarcode, patronId },
    });
    return loan.dueAt;
  } catch (refusal) {
    if (refusal instanceof ResponseError) {
      throw new Error(ProblemFromJSON(await refusal.response.json()).code);
    }
    throw refusal;
  }
}
