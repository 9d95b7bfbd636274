// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/engineparts.h"
#include "ui/widgets/page.h"

class QListWidget;
class QStackedWidget;

namespace LeadBridge::Ui {

class SettingsStore;

enum class SettingsSection {
    General,
    Receiving,
    Klientiks,
    Sending,
    Alerts,
    Keys,
    Data,
    CheckUp,
    About
};

/// A list of sections at the left, a form of at most 640 at the right. Changes apply at once
/// and can be taken back from a toast; what restarts the listener has its own button.
class SettingsPage final : public Page
{
    Q_OBJECT
public:
    explicit SettingsPage(const EngineParts &engine, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void showSection(SettingsSection section);
    [[nodiscard]] SettingsSection section() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSection(const QString &name, QWidget *pane);

    SettingsStore *m_store;
    QListWidget *m_list;
    QStackedWidget *m_stack;
};

} // namespace LeadBridge::Ui
