// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/description.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace LeadBridge::Ui {

class FormField;
class RateField;

/// How a step is sent, folded away until it is wanted: the address and other settings of the
/// destination, time limit, requests at once, what to do when no answer came, repeats, how
/// often.
class SendingGroup final : public QWidget
{
    Q_OBJECT
public:
    explicit SendingGroup(const DestinationDescription &description, QWidget *parent = nullptr);

    void show(const Action &action);

signals:
    void unfolded();
    void deliveryEdited(const LeadBridge::DeliverySettings &delivery);
    void settingEdited(const QString &name, const QString &value);

private:
    void buildSettings(QVBoxLayout *column);
    void buildDelivery(QVBoxLayout *column);
    [[nodiscard]] QSpinBox *addNumber(QVBoxLayout *column, const QString &label, const char *name,
                                      int least, int most);
    void writeDelivery();
    void checkSetting(const QString &name);

    const DestinationDescription &m_description;
    Action m_action; ///< as it is shown, and written since
    DeliverySettings m_delivery;
    bool m_showing = false;
    QToolButton *m_fold;
    QWidget *m_body;
    QHash<QString, QLineEdit *> m_settings;
    QHash<QString, FormField *> m_settingFields;
    QSpinBox *m_timeout = nullptr;
    QSpinBox *m_parallel = nullptr;
    QComboBox *m_uncertain = nullptr;
    FormField *m_unclear = nullptr;
    QSpinBox *m_first = nullptr;
    QSpinBox *m_max = nullptr;
    QSpinBox *m_giveUp = nullptr;
    RateField *m_rate = nullptr;
};

} // namespace LeadBridge::Ui
