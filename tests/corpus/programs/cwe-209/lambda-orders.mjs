import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const json = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

export const handler = async (event) => {
  const owner = event.requestContext.authorizer.jwt.claims.sub;
  const orderId = event.pathParameters?.orderId;
  if (!orderId) return json(400, { error: 'orderId is required' });

  try {
    const { Item } = await client.send(
      new GetCommand({ TableName: process.env.ORDERS_TABLE, Key: { owner, orderId } }),
    );
    return Item ? json(200, Item) : json(404, { error: 'Order not found' });
  } catch (error) {
    console.error('get order failed', error);
    return json(500, { error: error.message, trace: error.stack }); // flaw: CWE-209
  }
};
