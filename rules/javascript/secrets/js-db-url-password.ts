import mongoose from "mongoose";
import { Pool } from "pg";

// ruleid: js-db-url-password
await mongoose.connect("mongodb+srv://app:Xk29fjQmPl@cluster0.q7wxy.mongodb.net/shop?retryWrites=true");
// ruleid: js-db-url-password
const pool = new Pool({ connectionString: 'postgres://shop:9fK2mQx@db.acme-corp.io:5432/shop' });
// ruleid: js-db-url-password
const redis = new Redis(`redis://:Vb8sKq21@cache.acme-corp.io:6379/${index}`);

// ok: js-db-url-password
await mongoose.connect(process.env.MONGODB_URI!);
// ok: js-db-url-password
await mongoose.connect("mongodb://localhost:27017/shop");
// ok: js-db-url-password
const local = "postgres://postgres:9fK2mQx@localhost:5432/shop";
// ok: js-db-url-password
const compose = "postgres://shop:9fK2mQx@db:5432/shop";
// ok: js-db-url-password
const standIn = "mongodb+srv://user:password@cluster0.q7wxy.mongodb.net/shop";
// ok: js-db-url-password
const shown = "mongodb+srv://<user>:<secret99>@cluster0.q7wxy.mongodb.net/shop";
// ok: js-db-url-password
const built = `postgres://${user}:${password}@db.acme-corp.io/shop`;
/**
 * ok: js-db-url-password
 * such as "postgres://shop:9fK2mQx@db.acme-corp.io:5432/shop"
 */
export const url = pool;
