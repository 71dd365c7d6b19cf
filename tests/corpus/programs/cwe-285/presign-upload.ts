import { S3Client, GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { APIGatewayProxyHandlerV2WithJWTAuthorizer } from 'aws-lambda';

const s3 = new S3Client({});
const BUCKET = process.env.BUCKET!;

export const handler: APIGatewayProxyHandlerV2WithJWTAuthorizer = async (event) => {
  const user = event.requestContext.authorizer.jwt.claims.sub as string;
  const key = event.queryStringParameters?.key;
  if (!user || !key) {
    return { statusCode: 400, body: 'key is required' };
  }

  const command = new GetObjectCommand({ Bucket: BUCKET, Key: key }); // flaw: CWE-285
  const url = await getSignedUrl(s3, command, { expiresIn: 300 });
  return { statusCode: 200, body: JSON.stringify({ url }) };
};
