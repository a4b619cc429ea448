import { shapeTable } from '../shapes.ts';

const ATLASSIAN = 'https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/';
const SONAR = 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/';
const SOURCEGRAPH = 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token';
const JFROG = 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens';

/** Registries, build services and the tools of developers. */
export const development = shapeTable('development', [
  ['pypi-token', 'PyPI API token', 'https://pypi.org/help/#apitoken', 'pypi-', /pypi-AgE[A-Za-z0-9_-]{50,1000}/y],
  ['rubygems-api-key', 'RubyGems API key', 'https://guides.rubygems.org/api-key-scopes/', 'rubygems_', /rubygems_[0-9a-f]{48}/y],
  ['crates-io-token', 'crates.io API token', 'https://doc.rust-lang.org/cargo/reference/registry-authentication.html', 'cio', /cio[A-Za-z0-9]{32}(?![A-Za-z0-9])/y],
  ['nuget-api-key', 'NuGet API key', 'https://learn.microsoft.com/nuget/nuget-org/publish-a-package', 'oy2', /oy2[a-z0-9]{43}(?![a-z0-9])/y],
  ['clojars-token', 'Clojars deploy token', 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens', 'CLOJARS_', /CLOJARS_[0-9a-z]{60}/y],
  ['jfrog-api-key', 'JFrog API key', JFROG, 'AKC', /AKC[A-Za-z0-9]{10,}(?=[A-Za-z0-9]{0,80}[0-9])[A-Za-z0-9]{50,120}/y],
  ['jfrog-reference-token', 'JFrog reference token', JFROG, 'cmVmdGtu', /cmVmdGtu[A-Za-z0-9]{50,60}/y],
  ['circleci-token', 'CircleCI personal token', 'https://circleci.com/docs/managing-api-tokens/', 'CCIPAT_', /CCIPAT_[A-Za-z0-9]{20,24}_[0-9a-f]{40}/y],
  ['circleci-token', 'CircleCI project token', 'https://circleci.com/docs/managing-api-tokens/', 'CCIPRJ_', /CCIPRJ_[A-Za-z0-9]{20,24}_[0-9a-f]{40}/y],
  ['buildkite-token', 'Buildkite user token', 'https://buildkite.com/docs/apis/managing-api-tokens', 'bkua_', /bkua_[0-9a-z]{40}/y],
  ['atlassian-api-token', 'Atlassian API token', ATLASSIAN, 'ATATT3', /ATATT3[A-Za-z0-9_=-]{100,300}/y],
  ['atlassian-api-token', 'Bitbucket access token', ATLASSIAN, 'ATCTT3', /ATCTT3[A-Za-z0-9_=-]{100,300}/y],
  ['atlassian-api-token', 'Bitbucket app password', ATLASSIAN, 'ATBB', /ATBB[A-Za-z0-9]{28,40}(?![A-Za-z0-9])/y],
  ['trello-token', 'Trello token', 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/', 'ATTA', /ATTA[0-9a-f]{64}[0-9A-F]{8}/y],
  ['sonar-token', 'SonarQube user token', SONAR, 'squ_', /squ_[A-Za-z0-9]{40}/y],
  ['sonar-token', 'SonarQube project token', SONAR, 'sqp_', /sqp_[A-Za-z0-9]{40}/y],
  ['sonar-token', 'SonarQube analysis token', SONAR, 'sqa_', /sqa_[A-Za-z0-9]{40}/y],
  ['sourcegraph-token', 'Sourcegraph access token', SOURCEGRAPH, 'sgp_', /sgp_(?:[A-Fa-f0-9]{16}_|local_)?[A-Fa-f0-9]{40}(?![A-Za-z0-9])/y],
  ['sourcegraph-token', 'Sourcegraph licence token', SOURCEGRAPH, 'slk_', /slk_[a-f0-9]{64}/y],
  ['postman-api-key', 'Postman API key', 'https://learning.postman.com/docs/developer/postman-api/authentication/', 'PMAK-', /PMAK-[0-9a-f]{24}-[0-9a-f]{30,40}/y],
  ['snyk-token', 'Snyk token', 'https://docs.snyk.io/snyk-api/authentication-for-api', 'snyk_', /snyk_(?:uat|sat)\.[0-9a-f]{8}\.[A-Za-z0-9_.-]{60,200}/y],
  ['launchdarkly-key', 'LaunchDarkly API key', 'https://launchdarkly.com/docs/home/account/api', 'api-', /api-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y],
  ['launchdarkly-key', 'LaunchDarkly SDK key', 'https://launchdarkly.com/docs/home/account/environment/keys', 'sdk-', /sdk-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y],
  ['mergify-key', 'Mergify application key', 'https://docs.mergify.com/api/', 'mergify_application_key_', /mergify_application_key_[A-Za-z0-9_-]{40,120}/y],
  ['coderabbit-key', 'CodeRabbit API key', 'https://docs.coderabbit.ai/', 'cr-', /cr-[0-9a-f]{58}/y],
  ['zuplo-key', 'Zuplo API key', 'https://zuplo.com/docs/articles/api-key-leak-detection', 'zpka_', /zpka_[0-9a-z]{32}_[0-9a-z]{8}/y],
  ['ionic-token', 'Ionic personal access token', 'https://ionic.io/docs/appflow/personal-access-tokens', 'ion_', /ion_[A-Za-z0-9]{42}/y],
  ['wakatime-key', 'WakaTime API key', 'https://wakatime.com/developers', 'waka_', /waka_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y],
  ['figma-token', 'Figma personal access token', 'https://www.figma.com/developers/api#authentication', 'figd_', /figd_[A-Za-z0-9_-]{38,60}/y],
  ['mapbox-token', 'Mapbox secret token', 'https://docs.mapbox.com/accounts/guides/tokens/', 'sk.eyJ', /sk\.eyJ[A-Za-z0-9_-]{60,300}\.[A-Za-z0-9_-]{20,40}/y],
  ['readme-api-key', 'ReadMe API key', 'https://docs.readme.com/main/reference/intro/authentication', 'rdme_', /rdme_[a-z0-9]{70}/y],
  ['adafruit-key', 'Adafruit IO key', 'https://io.adafruit.com/api/docs/', 'aio_', /aio_[A-Za-z0-9]{28}/y],
  ['riot-api-key', 'Riot Games API key', 'https://developer.riotgames.com/docs/portal', 'RGAPI-', /RGAPI-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/y],
  ['infracost-key', 'Infracost API key', 'https://www.infracost.io/docs/', 'ico-', /(?<![.\w])ico-[A-Za-z0-9]{32}/y],
  ['intra42-secret', '42 API secret', 'https://api.intra.42.fr/apidoc/guides/getting_started', 's-s4t2', /s-s4t2(?:ud|af)-[0-9a-f]{64}/y],
]);
