// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/makewindow.h"

#include "ui/overview/overviewpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"

namespace LeadBridge::Ui {

std::unique_ptr<MainWindow> makeWindow(const EngineParts &engine)
{
    auto window = std::make_unique<MainWindow>(engine);
    auto *overview = new OverviewPage(engine.status, engine.flows, window.get());
    auto *settings = new SettingsPage(engine.settings, engine.status, window.get());
    window->setPage(Place::Overview, overview);
    window->setPage(Place::Settings, settings);
    const auto address = [main = window.get(), settings] {
        main->go(Place::Settings);
        settings->showSection(SettingsSection::Receiving);
    };
    QObject::connect(window.get(), &MainWindow::addressSettingsRequested, window.get(), address);
    QObject::connect(overview, &OverviewPage::problemsChanged, window.get(),
                     &MainWindow::setOpenProblems);
    return window;
}

} // namespace LeadBridge::Ui
