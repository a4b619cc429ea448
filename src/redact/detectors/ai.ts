import { shapeTable } from '../shapes.ts';

const OPENAI = 'https://platform.openai.com/docs/api-reference/authentication';

/** Providers of language models and what is used beside them. */
export const ai = shapeTable('ai', [
  ['anthropic-api-key', 'Anthropic API key', 'https://docs.anthropic.com/en/api/overview', 'sk-ant-', /sk-ant-[a-z0-9]{2,12}-[A-Za-z0-9_-]{40,200}/y],
  ['openrouter-api-key', 'OpenRouter API key', 'https://openrouter.ai/docs/api-reference/authentication', 'sk-or-', /sk-or-v1-[0-9a-f]{40,80}/y],
  ['openai-api-key', 'OpenAI API key', OPENAI, 'sk-', /sk-(?:(?:proj|svcacct|admin|None|live|test|user)-)?(?=[A-Za-z0-9_-]{0,30}[0-9])[A-Za-z0-9_-]{20,300}/y],
  ['groq-api-key', 'Groq API key', 'https://console.groq.com/docs/quickstart', 'gsk_', /gsk_[A-Za-z0-9]{40,64}/y],
  ['xai-api-key', 'xAI API key', 'https://docs.x.ai/docs/overview', 'xai-', /xai-[A-Za-z0-9]{60,100}/y],
  ['huggingface-token', 'Hugging Face access token', 'https://huggingface.co/docs/hub/security-tokens', 'hf_', /hf_[A-Za-z]{34}(?![A-Za-z0-9])/y],
  ['huggingface-token', 'Hugging Face organisation token', 'https://huggingface.co/docs/hub/security-tokens', 'api_org_', /api_org_[A-Za-z]{34}(?![A-Za-z0-9])/y],
  ['replicate-token', 'Replicate API token', 'https://replicate.com/docs/reference/http', 'r8_', /r8_[A-Za-z0-9]{37}(?![A-Za-z0-9])/y],
  ['perplexity-api-key', 'Perplexity API key', 'https://docs.perplexity.ai/guides/getting-started', 'pplx-', /pplx-[A-Za-z0-9]{40,64}'?(?=["'\s]|$)/y],
  ['perplexity-api-key', 'Perplexity API key', 'https://docs.perplexity.ai/guides/getting-started', 'pplx-', /pplx-[A-Za-z0-9]{40,64}/y],
  ['together-api-key', 'Together AI API key', 'https://docs.together.ai/docs/quickstart', 'tgp_v1_', /tgp_v1_[A-Za-z0-9_-]{40,50}/y],
  ['tavily-api-key', 'Tavily API key', 'https://docs.tavily.com/documentation/api-reference/introduction', 'tvly-', /tvly-(?:dev-|prod-)?[A-Za-z0-9]{20,50}/y],
  ['nvidia-api-key', 'NVIDIA API key', 'https://docs.nvidia.com/nim/', 'nvapi-', /nvapi-[A-Za-z0-9_-]{50,80}/y],
  ['cerebras-api-key', 'Cerebras API key', 'https://inference-docs.cerebras.ai/quickstart', 'csk-', /csk-[a-z0-9]{40,60}/y],
  ['fireworks-api-key', 'Fireworks AI API key', 'https://docs.fireworks.ai/api-reference/introduction', 'fw_', /fw_[A-Za-z0-9]{20,32}(?![A-Za-z0-9_])/y],
  ['jina-api-key', 'Jina AI API key', 'https://jina.ai/embeddings/', 'jina_', /jina_[A-Za-z0-9]{32}[A-Za-z0-9_-]{20,40}/y],
  ['langsmith-key', 'LangSmith API key', 'https://docs.smith.langchain.com/', 'lsv2_', /lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}/y],
  ['pinecone-api-key', 'Pinecone API key', 'https://docs.pinecone.io/guides/projects/manage-api-keys', 'pcsk_', /pcsk_[A-Za-z0-9]{4,8}_[A-Za-z0-9]{50,70}/y],
  ['elevenlabs-api-key', 'ElevenLabs API key', 'https://elevenlabs.io/docs/api-reference/authentication', 'sk_', /sk_[0-9a-f]{32,64}(?![A-Za-z0-9])/y],
  ['runway-api-key', 'Runway or Cursor API key', 'https://docs.dev.runwayml.com/guides/setup/', 'key_', /key_[0-9a-f]{64,128}(?![A-Za-z0-9])/y],
  ['coze-token', 'Coze personal access token', 'https://www.coze.com/docs/developer_guides/pat', 'pat_', /pat_[A-Za-z0-9]{40,80}/y],
  ['friendli-token', 'Friendli token', 'https://friendli.ai/docs/guides/personal_access_tokens', 'flp_', /flp_[A-Za-z0-9]{40,60}/y],
  ['wandb-api-key', 'Weights & Biases API key', 'https://docs.wandb.ai/guides/track/environment-variables/', 'wandb_v1_', /wandb_v1_[A-Za-z0-9_]{40,120}/y],
  ['apify-token', 'Apify API token', 'https://docs.apify.com/platform/integrations/api', 'apify_api_', /apify_api_[A-Za-z0-9-]{34,50}/y],
  ['voyage-api-key', 'Voyage AI API key', 'https://docs.voyageai.com/docs/api-key-and-installation', 'pa-', /(?<![\w.-])pa-(?=[A-Za-z_-]{0,20}[0-9])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y],
  ['voiceflow-api-key', 'Voiceflow API key', 'https://docs.voiceflow.com/docs/api-overview', 'VF.', /VF\.(?:DM\.|WS\.)?[0-9a-f]{24}\.[A-Za-z0-9]{16}/y],
]);
