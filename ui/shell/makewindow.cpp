// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/makewindow.h"

#include "app/interfaces/flowsapi.h"
#include "ui/clients/directorypage.h"
#include "ui/flows/flowactions.h"
#include "ui/flows/flowspage.h"
#include "ui/history/historypage.h"
#include "ui/overview/overviewpage.h"
#include "ui/problems/problemcures.h"
#include "ui/problems/problemspage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/format.h"
#include "ui/wizard/setupopener.h"

namespace LeadBridge::Ui {

namespace {

struct Pages
{
    MainWindow &window;
    OverviewPage &overview;
    FlowsPage &flows;
    SettingsPage &settings;
};

/// Where the operator stands after the wizard: with the flow that runs, or at its row.
void leaveSetup(const Pages &pages, const Flow &flow, bool launched)
{
    const bool runs = launched && flow.running;
    pages.window.go(runs ? Place::Overview : Place::Flows);
    if (runs)
        Toast::show(
            &pages.window,
            MainWindow::tr("“%1” is on: leads go by themselves").arg(oneLine(flow.name, 80)));
    else
        pages.flows.showFlow(flow.id);
}

void connectSetup(const Pages &pages, SetupOpener *setup, FlowsApi &flows)
{
    MainWindow *window = &pages.window;
    QObject::connect(window, &MainWindow::newFlowRequested, setup, &SetupOpener::openNew);
    QObject::connect(&pages.overview, &OverviewPage::newFlowRequested, setup,
                     &SetupOpener::openNew);
    QObject::connect(&pages.flows, &FlowsPage::setupRequested, setup, &SetupOpener::open);
    QObject::connect(setup, &SetupOpener::left, window, [pages, &flows](FlowId id, bool launched) {
        if (const auto flow = flows.flow(id))
            leaveSetup(pages, *flow, launched);
    });
    QObject::connect(setup, &SetupOpener::byHandRequested, window, [pages](FlowId id) {
        pages.window.go(Place::Flows);
        if (id.isValid())
            pages.flows.openFlow(id);
        else
            pages.flows.createFlow();
    });
    QObject::connect(setup, &SetupOpener::eventRequested, window, &MainWindow::eventRequested);
}

void connectFlows(const Pages &pages, FlowActions *actions, SetupOpener *setup, FlowsApi &flows)
{
    MainWindow *window = &pages.window;
    const auto open = [pages, setup, &flows](FlowId id) {
        const auto flow = flows.flow(id);
        if (flow && flow->setupStep > 0) {
            setup->open(id);
            return;
        }
        pages.window.go(Place::Flows);
        pages.flows.openFlow(id);
    };
    const auto import = [pages] {
        pages.window.go(Place::Flows);
        pages.flows.chooseImport();
    };
    QObject::connect(window, &MainWindow::flowRequested, window, open);
    QObject::connect(&pages.overview, &OverviewPage::flowRequested, window, open);
    QObject::connect(&pages.overview, &OverviewPage::importRequested, window, import);
    QObject::connect(&pages.overview, &OverviewPage::flowsRequested, window,
                     [window] { window->go(Place::Flows); });
    QObject::connect(&pages.overview, &OverviewPage::switchRequested, actions,
                     &FlowActions::setRunning);
    QObject::connect(actions, &FlowActions::historyRequested, &pages.overview,
                     &OverviewPage::historyRequested);
    QObject::connect(&pages.flows, &FlowsPage::historyRequested, &pages.overview,
                     &OverviewPage::historyRequested);
    QObject::connect(actions, &FlowActions::done, window,
                     [window](const QString &text) { Toast::show(window, text); });
    QObject::connect(actions, &FlowActions::failed, window, &MainWindow::tell);
}

/// Who leads to the history: numbers of the overview, leads found by name, held events.
void connectHistory(const Pages &pages, HistoryPage *history, SettingsApi &settings)
{
    const auto showFilter = [pages, history](const HistoryFilter &filter) {
        pages.window.go(Place::History);
        history->showFilter(filter);
    };
    QObject::connect(&pages.overview, &OverviewPage::historyRequested, history, showFilter);
    QObject::connect(&pages.window, &MainWindow::eventRequested, history,
                     [pages, history](EventId event) {
                         pages.window.go(Place::History);
                         history->openEvent(event);
                     });
    QObject::connect(&pages.window, &MainWindow::heldRequested, history, [showFilter] {
        HistoryFilter held;
        held.states = { State::Held };
        showFilter(held);
    });
    const auto applyRows = [history, &settings] {
        history->setCompactRows(settings.settings().compactRows);
    };
    QObject::connect(&settings, &SettingsApi::settingsChanged, history, applyRows);
    applyRows();
}

/// Who leads to the string that is to be corrected in Klientiks.
void connectStrings(const Pages &pages, HistoryPage *history, SetupOpener *setup)
{
    const auto show = [pages, setup](FlowId flow) {
        if (setup->openAt(flow, SetupStep::Fields))
            return;
        pages.window.go(Place::Flows);
        pages.flows.openFlow(flow);
    };
    QObject::connect(&pages.flows, &FlowsPage::stringRequested, &pages.window, show);
    QObject::connect(&pages.overview, &OverviewPage::stringRequested, &pages.window, show);
    QObject::connect(history, &HistoryPage::stringRequested, &pages.window, show);
}

/// The ways from a problem to what mends it.
void connectProblems(const Pages &pages, ProblemsPage *problems, ProblemCures *cures)
{
    MainWindow *window = &pages.window;
    QObject::connect(problems, &ProblemsPage::cureRequested, cures, &ProblemCures::cure);
    QObject::connect(problems, &ProblemsPage::leadsRequested, cures, &ProblemCures::showLeads);
    QObject::connect(problems, &ProblemsPage::tryRequested, cures, &ProblemCures::tryNow);
    QObject::connect(&pages.overview, &OverviewPage::cureRequested, cures, &ProblemCures::cure);
    QObject::connect(&pages.overview, &OverviewPage::leadsRequested, cures,
                     &ProblemCures::showLeads);
    QObject::connect(&pages.overview, &OverviewPage::problemsRequested, window, [window, problems] {
        window->go(Place::Problems);
        problems->showTab(ProblemsPage::Tab::Open);
    });
    QObject::connect(cures, &ProblemCures::historyRequested, &pages.overview,
                     &OverviewPage::historyRequested);
    QObject::connect(cures, &ProblemCures::flowRequested, window, &MainWindow::flowRequested);
    QObject::connect(cures, &ProblemCures::stringRequested, &pages.overview,
                     &OverviewPage::stringRequested);
    QObject::connect(cures, &ProblemCures::clientsRequested, window,
                     [window] { window->go(Place::Clients); });
    const auto settings = [pages](SettingsSection section) {
        pages.window.go(Place::Settings);
        pages.settings.showSection(section);
    };
    QObject::connect(cures, &ProblemCures::settingsRequested, window, settings);
    QObject::connect(problems, &ProblemsPage::alertsRequested, window,
                     [settings] { settings(SettingsSection::Alerts); });
    QObject::connect(cures, &ProblemCures::done, window,
                     [window](const QString &text) { Toast::show(window, text); });
    QObject::connect(cures, &ProblemCures::failed, window, &MainWindow::tell);
}

} // namespace

std::unique_ptr<MainWindow> makeWindow(const EngineParts &engine)
{
    auto window = std::make_unique<MainWindow>(engine);
    auto *overview = new OverviewPage(engine.status, engine.flows, engine.problems, window.get());
    auto *flows =
        new FlowsPage(engine.flows, engine.history, engine.status, engine.settings, window.get());
    flows->setSending(engine.sending);
    auto *settings = new SettingsPage(engine, window.get());
    window->setPage(Place::Overview, overview);
    window->setPage(Place::Flows, flows);
    window->setPage(Place::Settings, settings);
    auto *history = new HistoryPage(engine.history, engine.flows, engine.status, window.get());
    history->setOutages(engine.outages);
    window->setPage(Place::History, history);
    auto *problems = new ProblemsPage(engine.problems, window.get());
    problems->setSending(engine.sending);
    problems->setAlerts(engine.alerts);
    window->setPage(Place::Problems, problems);

    auto *clients =
        new DirectoryPage(engine.clients, engine.history, engine.settings, window.get());
    window->setPage(Place::Clients, clients);
    QObject::connect(clients, &DirectoryPage::eventRequested, window.get(),
                     &MainWindow::eventRequested);

    window->setUnsaved(
        [flows, clients] { return flows->hasUnsavedChanges() || clients->hasUnsavedChanges(); });

    const Pages pages { *window, *overview, *flows, *settings };
    auto *setup = new SetupOpener(engine, window.get());
    connectSetup(pages, setup, engine.flows);
    connectFlows(pages, new FlowActions(engine.flows, window.get()), setup, engine.flows);
    connectHistory(pages, history, engine.settings);
    connectStrings(pages, history, setup);
    const auto address = [pages] {
        pages.window.go(Place::Settings);
        pages.settings.showSection(SettingsSection::Receiving);
    };
    QObject::connect(window.get(), &MainWindow::addressSettingsRequested, window.get(), address);
    QObject::connect(flows, &FlowsPage::settingsRequested, window.get(), address);
    auto *cures = new ProblemCures(engine, window.get());
    connectProblems(pages, problems, cures);
    QObject::connect(cures, &ProblemCures::editRequested, history, [pages, history](EventId event) {
        pages.window.go(Place::History);
        history->editEvent(event);
    });
    return window;
}

} // namespace LeadBridge::Ui
