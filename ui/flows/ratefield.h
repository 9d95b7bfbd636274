// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flow/flow.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QSpinBox;

namespace LeadBridge::Ui {

/// How often requests may go out: as the service is known for, or the operator's own rate.
class RateField final : public QWidget
{
    Q_OBJECT
public:
    explicit RateField(QWidget *parent = nullptr);

    void setRate(const std::optional<Rate> &rate);
    [[nodiscard]] std::optional<Rate> rate() const;

signals:
    void rateEdited();

private:
    void follow();

    bool m_setting = false;
    QComboBox *m_kind;
    QWidget *m_own;
    QDoubleSpinBox *m_perSecond;
    QSpinBox *m_burst;
};

} // namespace LeadBridge::Ui
