/**
 * Names of services that issue keys without a form of their own. Beside one of them, a random value that would say
 * nothing alone is a key. Names that are ordinary words are left out, or stand here with what goes with them.
 */
export const SERVICE_NAMES: readonly string[] = `
abstractapi abuseipdb accuweather adafruit adobe_ adyen aftership agora_ ai21 airbrake airship airtable aiven alchemy algolia alibaba alienvault amadeus
amplitude apiflash apify apilayer apimatic apollo_ appcenter appcues appdynamics appfollow apptentive appveyor artifactory asana_ assemblyai atera auth0 autodesk autopilot
avalara avazapersonal aviationstack axonaut aylien ayrshare bamboohr bannerbear baremetrics baseten beamer beebole bitbucket bitfinex bitly bitmex blazemeter blocknative blogger
bombbomb boost_note borgbase box.com braintree brandfetch branch_ brevo browserstack browshot bugsnag buildkite bulksms buttercms caflou calendarific calendly campaignmonitor
canny capsulecrm captaindata carboninterface cashboard caspio centralstation cerebras chartmogul chatfule checkio checio checkly checkout_ circleci clarifai clearbit clickhouse clicksend clickup cliengo
clinchpad clockify clockwork cloudconvert cloudelements cloudflare cloudimage cloudinary cloudmersive cloudplan cloudsmith cloudways cloverly clustdoc codacy codeclimate codecov codemagic codequiry cohere coinapi
coinbase coinlayer coinlib coinmarketcap collect2 commercejs companyhub confluent contentful contentstack convertkit copper_ couchbase countrylayer courier coveralls craftmypdf crowdin crowdstrike cryptocompare
currencycloud currencyfreaks currencylayer currencyscoop currentsapi customerguru customer.io customerio cypress_record d7network dailyco dandelion databox databricks datadog datagov debounce deepai deepgram deepseek delighted
detectify detectlanguage deviantart dfuse diffbot digicert digitalocean discogs disqus ditto_ docparser documo docusign doppler dreamstudio drip_ droneci duply dwolla dynalist dyspatch eagleeye easyinsight
ecostruxure edamam edenai elasticemail elevenlabs enablex endorlabs enigma etherscan ethplorer etsy_ eventbrite everhour exchangerates exportsdk extractorapi facepp fastforex fastly faunadb feedier figma fileio findl
finage financialmodel findlaw finicity finnhub fixer firecrawl firebase fireworks flatio fleetbase flexport flickr flightapi flightlabs flightstats float_ flowflu flutterwave formbucket formcraft formio formsite foursquare
frameio freshbooks freshdesk freshworks front_ fullstory fulcrum fxmarket gengo geoapify geocod geocodify geocodio geoipifi getemail getgeoapi getgist getresponse gitbook gitguardian gitter glassnode gocanvas gocardless
goodday graphcms graphhopper grafana groq gtmetrix guardianapi gumroad gyazo happyscribe harvest_ helloSign hellosign helpcrunch helpscout hereapi heroku hiveage holidayapi holistic honeycomb host.io hubspot huggingface
humanity hunter_ hunter.io hypertrack iconfinder iexcloud iexapis imagekit imagga imgbb impala inboxsdk infobip infura insightly instabot instamojo intercom interseller intra42 intrinio invoiceocean ionic_ ipapi ipdata ipgeolocation
ipify ipinfo ipinfodb ipquality ipstack iterable jdbc_ jenkins jfrog jina_ jira_ jotform jumpcloud jumio jupiterone juro_ kairos kanban karma keenio keen_ kickbox klaviyo klipfolio kontent kraken kucoin kylas languagelayer
lastfm launchdarkly leadfeeder lemlist lendflow lessannoying lexigram linemessaging linenotify linkedin linkpreview liveagent livestorm lob_ logdna loggly logzio lokalise looker loyverse lunchmoney magnetic mailboxlayer
mailchimp mailerlite mailgun mailjet mailmodo mailsac mandrill mapbox mapquest marketstack mattermost mattermost_ maxmind mediastack meistertask meraki mergify mesibo messagebird metaapi metrilo mindmeister miro mistral mite_ mixmax mixpanel
mockaroo moderation monday_ monkeylearn moonclerk moonshot moosend mrticktock myfreshworks myintervals nasdaq neutrino netcore netlify newrelic new_relic newsapi newscatcher nexmo nftport ngrok nightfall nimble nitro_ noticeable notion nozbe
npmjs numverify nutritionix nylas nytimes oanda okta omnisend onedesk onelogin onepagecrm onesignal onwater oopspam opencage openai opengraphr openuv openweather owm optimizely ora_ outreach owlbot packagecloud pagarme pagerduty pandadoc paperform
paralleldots parseur partnerstack passbase pastebin paymo paymongo paypal paystack pdflayer pdfshift peopledatalabs pepipost percy_ perplexity pinata pinecone pipedream pipedrive pivotaltracker pixabay plaid_ planetscale planviewleankit planyo plivo
podio pollsapi polygon_ positionstack postage postageapp postbacks poster_ posthog postman postmark powrbot privacy.com prodpad prospect protocols proxycrawl pubnub pulumi pushbullet pusher qase_ qualaroo qualtrics quay.io quickmetrics
rapidapi raven_ rawg razorpay reachmail readme_ rebrandly recaptcha recharge recurly refiner rentman repairshopr replicate replyio requestfinance restpack retell rev_ ringcentral ritekit roaring rocketreach rollbar ronin route4me rownd
rubygems runrunit runscope runway salesblink salescookie salesflare salesforce salesmate satismeter saucelabs scaleway scrapeowl scraperapi scraperbox scrapestack scrapfly scraping scrapingant scrapingbee screenshotapi screenshotlayer
scrutinizer securitytrails segment sendbird sendgrid sendinblue sentry serpapi serphouse serpstack shippo shipday shodan shopify shortcut shotstack shutterstock sigopt signable signalwire signaturit signupgenius signwell simfin simplesat simplynoted
simvoly sinch sirv siteleaf skrapp skybiometry slack smartsheet smartystreets smooch snipcart snowflake snyk solcast sonar sourcegraph sparkpost speechtext splunk sportsmonk sportradar spotify square_ squarespace squareup sslmate stability
statuscake statuspage statuspal stitchdata stockdata storecove stormboard stormglass storyblok storychief strava streak_ stripe stripo stytch sumologic supabase supernotes surge_ surveyanyplace surveybot surveysparrow survicate swell_
swiftype tailscale tallyfy tatum tavily taxjar teamgate teamwork technicalanalysis telegram telnyx terraform testingbot textmagic theoddsapi the-odds-api thinkific thousandeyes ticketmaster tiingo timecamp timezoneapi tinify tmetric todoist toggl
together_ tokeet tomorrowio tomtom travelpayouts travisci travis_ trello trongrid twelvedata twilio twist_ twitch twitter typeform typetalk tyntec ubidots uclassify unify unplugg unsplash upcdatabase uploadcare uptimerobot upwave urlscan userflow userstack
vatlayer vbout vercel verifier verimail veriphone versioneye viewneo virustotal visualcrossing voicegain voiceflow vouchery vpnapi vultr vyte wakatime walkscore wandb weatherbit weatherstack web3storage webex webflow webscraper webscraping wepay
whoxy wistia woocommerce workato worksnaps workstack worldcoin worldweather wrike xai_ yandex yelp youneedabudget youtube zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce zerotier zipapi zipbooks zipcodeapi zipcodebase zohocrm zoho_ zonka zulip
`
  .split(/\s+/u)
  .filter((name) => name.length >= 3)
  .map((name) => name.toLowerCase());
