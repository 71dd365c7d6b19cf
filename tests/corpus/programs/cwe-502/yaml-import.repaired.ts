import { Router } from 'express';
import yaml from 'js-yaml';
import { requireUser } from './auth';
import { saveWorkflow } from './workflows';

export const router = Router();

// Import a workflow that was exported before
router.post('/workflows/import', requireUser, async (req, res) => {
  try {
    const { format, content } = req.body;
    if (typeof content !== 'string' || content.length > 100_000) {
      return res.status(400).json({ error: 'content is required' });
    }
    let workflow: unknown;
    if (format === 'yaml') {
      workflow = yaml.load(content, { schema: yaml.JSON_SCHEMA });
    } else {
      workflow = JSON.parse(content);
    }
    const id = await saveWorkflow(req.user!.id, workflow);
    res.status(201).json({ id });
  } catch (error) {
    console.error(error);
    res.status(400).json({ error: 'could not read the workflow' });
  }
});
