// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/settingsapi.h"

#include <QObject>

#include <functional>

class QWidget;

namespace LeadBridge::Ui {

/// Changes one setting at a time for all panes: applies it, offers to take it back in a toast,
/// says when it did not work.
class SettingsStore final : public QObject
{
    Q_OBJECT
public:
    SettingsStore(SettingsApi &api, QWidget *page);

    [[nodiscard]] Settings now() const { return m_api.settings(); }
    [[nodiscard]] SettingsApi &api() const { return m_api; }
    /// @p change edits a copy of the settings in force.
    void change(const std::function<void(Settings &)> &change);

signals:
    /// Others are in force, by this window or another way: panes show them.
    void changed();
    void failed(const QString &sentence);

private:
    void apply(const Settings &wanted, bool offerUndo);

    SettingsApi &m_api;
    QWidget *m_page;
};

} // namespace LeadBridge::Ui
