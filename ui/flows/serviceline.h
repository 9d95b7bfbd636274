// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace LeadBridge::Ui {

class BusyRing;
class ElidedLabel;

/// Under a value that the service itself can tell: "Choose from the service…", and what was
/// chosen, by its title there.
class ServiceLine final : public QWidget
{
    Q_OBJECT
public:
    /// @p label: what is chosen; @p name: for the object name of the button.
    ServiceLine(const QString &label, const QString &name, QWidget *parent);

    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// The service's own words: plain text.
    void setTitle(const QString &title);

signals:
    void asked();

private:
    QPushButton *m_choose;
    BusyRing *m_ring;
    ElidedLabel *m_title;
    bool m_busy = false;
};

} // namespace LeadBridge::Ui
