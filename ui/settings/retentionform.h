// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/interfaces/upkeepapi.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QSpinBox;

namespace LeadBridge::Ui {

class FormField;
class Switch;

/// How long events are kept, what becomes of them then, and how many copies there are. Changes
/// apply at once.
class RetentionForm final : public QWidget
{
    Q_OBJECT
public:
    RetentionForm(UpkeepApi &upkeep, QWidget *parent);

signals:
    void failed(const QString &sentence);

private:
    [[nodiscard]] QWidget *makeDays();
    [[nodiscard]] QWidget *makeKind();
    [[nodiscard]] QWidget *makeDaily();
    [[nodiscard]] QWidget *makeKept();
    void showNow();
    void change(const std::function<void(RetentionSettings &)> &edit);

    UpkeepApi &m_upkeep;
    QSpinBox *m_days;
    QComboBox *m_kind;
    Switch *m_daily;
    QSpinBox *m_kept;
};

} // namespace LeadBridge::Ui
