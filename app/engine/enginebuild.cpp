// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include "app/engine/demo.h"
#include "app/engine/engineimpl.h"
#include "app/engine/flowservice.h"
#include "app/engine/futures.h"
#include "app/engine/historyservice.h"
#include "app/engine/intake.h"
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
#include "app/storage/historyreader.h"
#include "app/storage/journal.h"
#include "app/webhook/webhookserver.h"

#include <QCoreApplication>
#include <QProcess>

#include <initializer_list>

namespace LeadBridge {

namespace {

QList<StoredReply> repliesTo(const QList<AppendReceipt> &receipts)
{
    QList<StoredReply> replies;
    replies.reserve(receipts.size());
    for (const AppendReceipt &receipt : receipts)
        replies.append({ receipt.ticket, receipt.stored });
    return replies;
}

} // namespace

Engine::Impl::Impl(const EngineOptions &engineOptions, Engine *engine)
    : options(engineOptions)
    , q(engine)
    , folder(engineOptions.dataFolder)
    , secrets(folder.path())
{
    webhookThread.setObjectName(QStringLiteral("webhook"));
    deliveryThread.setObjectName(QStringLiteral("delivery"));
}

Engine::Impl::~Impl()
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
    // The writer closes last: then all is in the database file itself, and nothing is left beside
    // it. A copy that is being made reads the file as well. Answers under way, also those of the
    // writer's last commands, go to services that are still there.
    if (upkeep)
        upkeep->endCopies();
    if (reader)
        reader->close();
    queue.stop();
}

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
    problems =
        std::make_unique<ProblemService>(ProblemService::Parts { queue, *journal, *reader, clock });
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

} // namespace LeadBridge
