// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/alertsapi.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace LeadBridge::Ui {

class Switch;

/// What alerts tell, and what they may say.
class AlertRules final : public QWidget
{
    Q_OBJECT
public:
    explicit AlertRules(QWidget *parent = nullptr);

    void show(const AlertSettings &settings);
    void writeTo(AlertSettings &settings) const;

signals:
    void edited();

private:
    void buildKinds();
    void buildSwitches();

    QMap<ProblemKind, QCheckBox *> m_kinds;
    QSpinBox *m_minutes;
    Switch *m_summary;
    QTimeEdit *m_summaryAt;
    Switch *m_personal;
};

/// A switch with its word and a line of help; @p extra stands behind the word.
[[nodiscard]] QWidget *alertSwitchRow(Switch *knob, const QString &word, const QString &help,
                                      QWidget *parent, QWidget *extra = nullptr);

} // namespace LeadBridge::Ui
