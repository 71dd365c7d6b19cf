import { Router, Request, Response } from 'express';
import { MongoClient, ObjectId } from 'mongodb';
import { requireAuth } from './middleware/auth';

const client = new MongoClient(process.env.MONGO_URL as string);
const tickets = client.db('support').collection('tickets');
export const router = Router();

router.use(requireAuth);

// Filter tickets: POST /tickets/search { filter: { status: "open" } }
router.post('/tickets/search', async (req: Request, res: Response) => {
  try {
    const { filter = {}, limit = 20 } = req.body;
    const found = await tickets.find(filter).limit(Math.min(Number(limit) || 20, 100)).toArray(); // flaw: CWE-943
    res.json(found);
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'search failed' });
  }
});
