// What a partner writes against the client that is generated from the OpenAPI document. Only typed members are touched.
import {
    AccessApi,
    ChangesApi,
    Configuration,
    EvaluationResourceTypeEnum,
    EvaluationSubjectTypeEnum,
    ProblemFromJSON,
    ResponseError,
    VocabulariesApi,
} from './client';
import type { Code, EvaluationRequest, EvaluationView, FeedItem, PageFeedItem, Problem } from './client';

const nobody = (gateway: string) => new Configuration({ basePath: gateway });

const client = (gateway: string, token: string) =>
    new Configuration({ basePath: gateway, accessToken: async () => token });

const question = (account: string, medium: string): EvaluationRequest => ({
    subject: { type: EvaluationSubjectTypeEnum.Account, id: account },
    action: { name: 'host' },
    resource: { type: EvaluationResourceTypeEnum.Medium, id: medium },
});

export async function media(gateway: string): Promise<string[]> {
    const vocabularies: { [name: string]: Code[] } = await new VocabulariesApi(nobody(gateway)).listVocabularies();
    return vocabularies['media'].map(it => it.code);
}

export async function ask(gateway: string, token: string, account: string): Promise<EvaluationView> {
    return new AccessApi(client(gateway, token)).evaluate({
        evaluationRequest: question(account, 'television'),
    });
}

/** The outcome of each, where every question can be read. */
export async function askMany(gateway: string, token: string, ...accounts: string[]): Promise<string[]> {
    const answer = await new AccessApi(client(gateway, token)).evaluateMany({
        evaluationsRequest: {
            action: { name: 'host' },
            resource: { type: EvaluationResourceTypeEnum.Medium, id: 'television' },
            evaluations: accounts.map(id => ({ subject: { type: EvaluationSubjectTypeEnum.Account, id } })),
        },
    });
    if (!('evaluations' in answer)) {
        throw new Error('was one answer');
    }
    return answer.evaluations.map(it => ('outcome' in it.context ? it.context.outcome : it.context.error.message));
}

/** The first two pages of the feed, of one change each. */
export async function changes(gateway: string, token: string): Promise<FeedItem[]> {
    const api = new ChangesApi(client(gateway, token));
    const first: PageFeedItem = await api.readChanges({ limit: 1 });
    const second: PageFeedItem = await api.readChanges({ limit: 1, cursor: first.nextCursor ?? undefined });
    return [...(first.items), ...(second.items)];
}

export async function refusal(gateway: string, token: string, account: string): Promise<Problem> {
    try {
        await new AccessApi(client(gateway, token)).evaluate({
            evaluationRequest: question(account, 'no_such_medium'),
        });
    } catch (refused) {
        if (refused instanceof ResponseError) {
            return ProblemFromJSON(await refused.response.json());
        }
        throw refused;
    }
    throw new Error('was not refused');
}
