// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/base/logging.h"
#include "app/delivery/conclusion.h"
#include "app/delivery/deliveryqueue.h"
#include "app/engine/alertmethods.h"
#include "app/engine/alertservice.h"
#include "app/engine/checkmethods.h"
#include "app/engine/clientfinder.h"
#include "app/engine/clientlookup.h"
#include "app/engine/clientmethods.h"
#include "app/engine/clientservice.h"
#include "app/engine/controlmethods.h"
#include "app/engine/controlserver.h"
#include "app/engine/datafolder.h"
#include "app/engine/demo.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/historyservice.h"
#include "app/engine/intake.h"
#include "app/engine/lookupaccess.h"
#include "app/engine/outagemethods.h"
#include "app/engine/outageservice.h"
#include "app/engine/problemmethods.h"
#include "app/engine/problemservice.h"
#include "app/engine/recoverymethods.h"
#include "app/engine/sandboxhost.h"
#include "app/engine/sendingmethods.h"
#include "app/engine/sendingservice.h"
#include "app/engine/servicequestions.h"
#include "app/engine/settingsservice.h"
#include "app/engine/statusservice.h"
#include "app/engine/statustrouble.h"
#include "app/engine/storedsecrets.h"
#include "app/engine/testlead.h"
#include "app/engine/trialmethods.h"
#include "app/engine/upkeepmethods.h"
#include "app/engine/upkeepservice.h"
#include "app/flow/actionkeys.h"
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"
#include "app/storage/restore.h"
#include "app/storage/secretstore.h"
#include "app/storage/writerqueue.h"
#include "app/webhook/webhookserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <chrono>
#include <initializer_list>

namespace LeadBridge {

using namespace std::chrono_literals;

namespace {

QList<Endpoint> endpointsOf(const FlowSet &flows)
{
    QList<Endpoint> endpoints;
    endpoints.reserve(flows.size());
    for (const Flow &flow : flows) {
        endpoints.append({ flow.id, flow.source.secret.toLatin1(), flow.source.acceptsGet,
                           flow.source.acceptsPost, flow.source.perMinute });
    }
    return endpoints;
}

/// The actions whose unanswered requests are treated so.
QList<ActionId> actionsWith(const FlowSet &flows, UncertainPolicy policy)
{
    QList<ActionId> actions;
    for (const Flow &flow : flows) {
        for (qsizetype i = 0; i < flow.actions.size(); ++i) {
            const Action &action = flow.actions.at(i);
            const Destination *destination = findDestination(action.destination);
            if (destination && uncertainPolicy(action, *destination) == policy)
                actions.append({ flow.id, actionKey(flow, i) });
        }
    }
    return actions;
}

QList<StoredReply> repliesTo(const QList<AppendReceipt> &receipts)
{
    QList<StoredReply> replies;
    replies.reserve(receipts.size());
    for (const AppendReceipt &receipt : receipts)
        replies.append({ receipt.ticket, receipt.stored });
    return replies;
}

} // namespace

class Engine::Impl
{
public:
    Impl(const EngineOptions &engineOptions, Engine *engine)
        : options(engineOptions)
        , q(engine)
        , folder(engineOptions.dataFolder)
        , secrets(folder.path())
    {
        webhookThread.setObjectName(QStringLiteral("webhook"));
        deliveryThread.setObjectName(QStringLiteral("delivery"));
    }

    ~Impl()
    {
        // Of an engine that was opened and never started no thread ends and takes its parts along.
        if (!webhookThread.isRunning() && !webhookThread.isFinished()) {
            delete webhook;
            for (QObject *part :
                 std::initializer_list<QObject *> { questions, delivery, keeper, finder, lookup })
                delete part;
        }
        // The threads end before what they work with: no call may reach a part that is gone.
        for (QThread *thread : { &webhookThread, &deliveryThread }) {
            thread->quit();
            thread->wait();
        }
        // Answers under way go to services that are still there. The writer closes last: then
        // all is in the database file itself, and nothing is left beside it. A copy that is being
        // made reads the file as well.
        control.reset();
        upkeep.reset();
        if (reader)
            reader->close();
        queue.stop();
    }

    void build();
    void connectParts();
    void applyFlows(const FlowSetPointer &flows);
    void applySettings();
    void applySecrets();
    void applyLookup();
    QFuture<Result<>> recoverAndRun();
    QFuture<Result<>> recoverAll();
    void stop();

    /// Runs @p call on the part's own thread.
    template <class Part, class Call> static void on(Part *part, Call call)
    {
        QMetaObject::invokeMethod(part, [part, call] { call(*part); });
    }

    EngineOptions options;
    Engine *q;
    SystemClock clock;
    DataFolder folder;
    OpenedDatabase opened;
    WriterQueue queue;
    SecretStore secrets;
    QThread webhookThread;
    QThread deliveryThread;

    std::unique_ptr<Journal> journal;
    std::unique_ptr<HistoryReader> reader;
    std::unique_ptr<Intake> intake;
    WebhookServer *webhook = nullptr; // lives on webhookThread, deleted when it finishes
    DeliveryQueue *delivery = nullptr; // these live on deliveryThread, deleted when it finishes
    ClientLookup *lookup = nullptr;
    ClientFinder *finder = nullptr;
    StoredSecrets *keeper = nullptr;
    ServiceQuestions *questions = nullptr;
    std::unique_ptr<SandboxHost> sandbox;
    std::unique_ptr<TestLead> testLead;
    std::unique_ptr<FlowService> flows;
    std::unique_ptr<SettingsService> settings;
    std::unique_ptr<ClientService> clients;
    std::unique_ptr<HistoryService> history;
    std::unique_ptr<StatusService> status;
    std::unique_ptr<ProblemService> problems;
    std::unique_ptr<StatusTrouble> statusTrouble;
    std::unique_ptr<AlertService> alerts;
    std::unique_ptr<UpkeepService> upkeep;
    std::unique_ptr<OutageService> outages;
    std::unique_ptr<SendingService> sendings;
    std::unique_ptr<Demo> demo;
    std::unique_ptr<ControlMethods> methods;
    std::unique_ptr<ControlServer> control;
    bool stopping = false;
};

void Engine::Impl::build()
{
    journal = std::make_unique<Journal>(queue, clock);
    reader = std::make_unique<HistoryReader>(folder.databasePath());
    intake = std::make_unique<Intake>(*journal, clock);
    sandbox = std::make_unique<SandboxHost>();

    webhook = new WebhookServer(*intake, clock);
    webhook->moveToThread(&webhookThread);
    connect(&webhookThread, &QThread::finished, webhook, &QObject::deleteLater);
    delivery = new DeliveryQueue(*journal, clock);
    lookup = new ClientLookup(clock);
    finder = new ClientFinder(*reader, *lookup);
    delivery->setClientSource(finder);
    keeper = new StoredSecrets(secrets);
    delivery->setSecretKeeper(keeper);
    questions = new ServiceQuestions(
        { delivery->exclusives(), *keeper, [this] { return secrets.snapshot(); }, clock });
    for (QObject *part :
         std::initializer_list<QObject *> { questions, delivery, keeper, finder, lookup }) {
        part->moveToThread(&deliveryThread);
        connect(&deliveryThread, &QThread::finished, part, &QObject::deleteLater);
    }

    testLead = std::make_unique<TestLead>(
        TestLead::Parts { *journal, *reader, *delivery, *sandbox, clock });
    flows = std::make_unique<FlowService>(
        FlowService::Parts { queue, *journal, *reader, secrets, *testLead, *questions, clock });
    settings = std::make_unique<SettingsService>(queue, secrets, *flows, folder);
    clients = std::make_unique<ClientService>(
        ClientService::Parts { queue, *journal, *reader, *lookup, *settings, secrets, clock });
    history = std::make_unique<HistoryService>(
        HistoryService::Parts { *journal, *reader, *flows, clock });
    status = std::make_unique<StatusService>(StatusService::Parts {
        *webhook, *intake, *delivery, *journal, *reader, *flows, *settings, clock });
    problems = std::make_unique<ProblemService>(
        ProblemService::Parts { queue, *journal, *reader, *flows, clock });
    problems->setTelling(options.delivers);
    statusTrouble = std::make_unique<StatusTrouble>(*status, *problems);
    sendings = std::make_unique<SendingService>(
        SendingService::Parts { queue, *journal, *reader, *delivery, *flows, *problems, clock });
    alerts = std::make_unique<AlertService>(AlertService::Parts {
        queue, *reader, secrets, *flows, *status, *settings, *problems, folder, clock });
    outages = std::make_unique<OutageService>(OutageService::Parts {
        queue, *journal, *reader, *flows, *status, *problems, folder, clock });
    upkeep = std::make_unique<UpkeepService>(
        UpkeepService::Parts { queue, *journal, *reader, secrets, *flows, *status, *settings,
                               *problems, *alerts, folder, clock });
    demo = std::make_unique<Demo>(Demo::Parts { *flows, *sandbox, *settings, *status });
    methods = std::make_unique<ControlMethods>(*flows, *history, *settings);
    addClientMethods(*methods, *clients);
    addTrialMethods(*methods, *flows);
    addCheckMethods(*methods, *flows);
    addRecoveryMethods(*methods, *history);
    addProblemMethods(*methods, *problems);
    addOutageMethods(*methods, *outages);
    addSendingMethods(*methods, *sendings, *flows);
    addUpkeepMethods(*methods, *upkeep);
    addAlertMethods(*methods, *alerts);
    control = std::make_unique<ControlServer>(*methods);
}

void Engine::Impl::connectParts()
{
    connect(journal.get(), &Journal::appended, webhook,
            [server = webhook](const QList<AppendReceipt> &receipts) {
                server->answer(repliesTo(receipts));
            });
    connect(flows.get(), &FlowService::snapshotChanged, q,
            [this](const FlowSetPointer &set) { applyFlows(set); });
    connect(settings.get(), &SettingsApi::settingsChanged, q, [this] { applySettings(); });
    connect(&secrets, &SecretStore::changed, q, [this] { applySecrets(); });
    connect(&queue, &WriterQueue::healthChanged, status.get(), &StatusService::setHealth);
    connect(delivery, &DeliveryQueue::dateHeard, alerts.get(), &AlertService::hearDate);
    status->setDemo([this]() -> QFuture<Result<>> {
        if (options.demo)
            return demo->play();
        // Among the operator's own flows and numbers a demonstration would only confuse.
        const bool started = QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                                     { QStringLiteral("--demo") });
        return started ? answered<>({}) : refused(ErrorKind::Unavailable);
    });
    methods->add(QStringLiteral("window.raise"), [this](const QJsonObject &) {
        if (!status->hasWindow())
            return refused<QJsonValue>(ErrorKind::Unavailable, QStringLiteral("it has no window"));
        emit status->raiseRequested();
        return answered<QJsonValue>(QJsonValue(true));
    });
}

void Engine::Impl::applyFlows(const FlowSetPointer &set)
{
    intake->setFlows(set);
    // Delivery first: a step of a flow it has not heard of would end as gone.
    on(delivery, [set](DeliveryQueue &part) { part.setFlows(set); });
    on(webhook,
       [endpoints = endpointsOf(*set)](WebhookServer &server) { server.setEndpoints(endpoints); });
}

void Engine::Impl::applySettings()
{
    const Settings now = settings->settings();
    const QString bind = options.bindAddress.isEmpty() ? now.bindAddress : options.bindAddress;
    const quint16 port = options.port.value_or(now.port);
    flows->setBase(!now.publicBase.isEmpty()
                       ? now.publicBase
                       : QStringLiteral("http://%1:%2")
                             .arg(bind)
                             .arg(status->receiving().port != 0 ? status->receiving().port : port));
    flows->setPhoneRegion(now.phoneRegion);
    intake->setPhoneRegion(now.phoneRegion);
    on(delivery, [now](DeliveryQueue &part) {
        part.setHostParallel(now.parallelPerHost);
        part.setPhoneRegion(now.phoneRegion);
    });
    applyLookup();
}

void Engine::Impl::applyLookup()
{
    on(lookup,
       [access = lookupAccess(settings->settings(), secrets.snapshot())](ClientLookup &part) {
           part.setAccess(access);
       });
}

void Engine::Impl::applySecrets()
{
    on(delivery, [values = secrets.snapshot()](DeliveryQueue &part) { part.setSecrets(values); });
    applyLookup();
}

QFuture<Result<>> Engine::Impl::recoverAndRun()
{
    // What is paused or held must be known before anything goes out.
    return sendings->load().then(q, [this](const Result<> &) { return recoverAll(); }).unwrap();
}

QFuture<Result<>> Engine::Impl::recoverAll()
{
    history->resumeBulk(options.delivers);
    return journal
        ->recover(actionsWith(*flows->snapshot(), UncertainPolicy::Resend),
                  actionsWith(*flows->snapshot(), UncertainPolicy::Ask))
        .then(
            q,
            [this](const Result<int> &recovered) -> QFuture<Result<>> {
                if (!recovered)
                    return answered<>(tl::unexpected(recovered.error()));
                if (*recovered > 0)
                    qCWarning(lcEngine) << *recovered << "requests had been sent without an answer";
                status->adoptSending(settings->sending());
                // A test lead goes out although sending is off, all else waits.
                if (!options.delivers)
                    on(delivery, [](DeliveryQueue &part) { part.setSending(false); });
                on(delivery, [](DeliveryQueue &part) { part.start(); });
                if (options.delivers)
                    alerts->start();
                if (!options.listens)
                    return answered<>({});
                upkeep->start();
                const Settings now = settings->settings();
                return status
                    ->listen(options.bindAddress.isEmpty() ? now.bindAddress : options.bindAddress,
                             options.port.value_or(now.port))
                    .then(q, [this](const Result<quint16> &) -> Result<> {
                        applySettings(); // the address to copy names the port that was got
                        return {};
                    });
            })
        .unwrap();
}

void Engine::Impl::stop()
{
    if (std::exchange(stopping, true))
        return;
    control.reset();
    if (alerts)
        alerts->stop();
    if (!webhook) {
        QMetaObject::invokeMethod(q, &Engine::stopped, Qt::QueuedConnection);
        return;
    }
    // Receiving ends first, so that what is still answered 200 is also planned; then sending.
    connect(webhook, &WebhookServer::closed, q,
            [this] { on(delivery, [](DeliveryQueue &part) { part.stop(); }); });
    connect(delivery, &DeliveryQueue::stopped, q, [this] {
        queue.drain();
        emit q->stopped();
    });
    on(webhook, [](WebhookServer &server) { server.close(); });
}

Engine::Engine(const EngineOptions &options, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>(options, this))
{
}

Engine::~Engine() = default;

Result<> Engine::requestRestore(const QString &copy)
{
    if (const auto locked = m_impl->folder.open(); !locked)
        return locked;
    return LeadBridge::requestRestore(m_impl->folder.databasePath(), copy);
}

Result<> Engine::open()
{
    if (const auto locked = m_impl->folder.open(); !locked)
        return locked;
    const auto restored = carryOutRestore(m_impl->folder.databasePath(), m_impl->clock);
    // Half way a new journal must not be begun in the place of the old one.
    if (!restored && !QFile::exists(m_impl->folder.databasePath()))
        return tl::unexpected(restored.error());
    const auto opened = m_impl->queue.open(m_impl->folder.databasePath());
    if (!opened)
        return tl::unexpected(opened.error());
    m_impl->opened = *opened;
    m_impl->build();
    m_impl->connectParts();
    if (restored)
        m_impl->upkeep->setRestored(*restored);
    else
        m_impl->status->addStartNote(restored.error());
    if (!opened->setAside.isEmpty()) {
        m_impl->status->addStartNote({ ErrorKind::Corrupt, opened->damage, opened->setAside });
        m_impl->statusTrouble->tellOfDamage();
    }
    return m_impl->control->listen(m_impl->folder.controlName());
}

QFuture<Result<>> Engine::start()
{
    m_impl->webhookThread.start();
    m_impl->deliveryThread.start();
    return m_impl->settings->load()
        .then(this, [this](const Result<> &) { return m_impl->alerts->load(); })
        .unwrap()
        .then(this, [this](const Result<> &) { return m_impl->secrets.load(); })
        .unwrap()
        .then(this,
              [this](const Result<> &loaded) {
                  if (!loaded)
                      m_impl->status->addStartNote(loaded.error());
                  m_impl->applySettings();
                  m_impl->applySecrets();
                  return m_impl->flows->load();
              })
        .unwrap()
        .then(this,
              [this](const Result<> &loaded) {
                  return loaded ? m_impl->recoverAndRun() : answered<>(loaded);
              })
        .unwrap();
}

void Engine::stop()
{
    m_impl->stop();
}

StatusApi &Engine::status() const
{
    return *m_impl->status;
}

FlowsApi &Engine::flows() const
{
    return *m_impl->flows;
}

HistoryApi &Engine::history() const
{
    return *m_impl->history;
}

SettingsApi &Engine::settings() const
{
    return *m_impl->settings;
}

ClientsApi &Engine::clients() const
{
    return *m_impl->clients;
}

ProblemsApi &Engine::problems() const
{
    return *m_impl->problems;
}

AlertsApi &Engine::alerts() const
{
    return *m_impl->alerts;
}

UpkeepApi &Engine::upkeep() const
{
    return *m_impl->upkeep;
}

OutagesApi &Engine::outages() const
{
    return *m_impl->outages;
}

SendingApi &Engine::sendings() const
{
    return *m_impl->sendings;
}

QFuture<Result<QJsonValue>> Engine::call(const QString &method, const QJsonObject &parameters)
{
    return m_impl->methods->call(method, parameters);
}

QString Engine::dataFolder() const
{
    return m_impl->folder.path();
}

QString Engine::databasePath() const
{
    return m_impl->folder.databasePath();
}

QString Engine::controlName() const
{
    return m_impl->folder.controlName();
}

} // namespace LeadBridge
