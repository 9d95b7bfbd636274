// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/engine.h"
#include "app/engine/datafolder.h"
#include "app/flow/flow.h"
#include "app/storage/secretstore.h"
#include "app/storage/writerqueue.h"

#include <QMetaObject>
#include <QThread>

#include <memory>

namespace LeadBridge {

class AlertService;
class ClientFinder;
class ClientLookup;
class ClientService;
class ControlMethods;
class ControlServer;
class DeliveryQueue;
class Demo;
class FlowService;
class HistoryReader;
class HistoryService;
class Intake;
class Journal;
class OutageService;
class ProblemService;
class SandboxHost;
class SendingService;
class ServiceQuestions;
class SettingsService;
class StatusService;
class StatusTrouble;
class StoredSecrets;
class TestLead;
class UpkeepService;
class WebhookServer;

/// The parts behind the one door, how they are put together and in which order they end. For the
/// files of the engine alone.
class Engine::Impl
{
public:
    Impl(const EngineOptions &engineOptions, Engine *engine);
    ~Impl();

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

} // namespace LeadBridge
