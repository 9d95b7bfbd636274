// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/destinations/destination.h"
#include "app/interfaces/flowvalues.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class QRadioButton;
class QStackedWidget;

namespace LeadBridge::Ui {

class ErrorLine;
class ValueChooser;

/// Where the client's IP address or browser comes from, which Klientiks does not pass: a field
/// of the operator's own, one value for all, or nothing yet.
class DeviceChoice final : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceChoice(const InputDescription &input, QWidget *parent = nullptr);

    [[nodiscard]] const InputDescription &input() const { return m_input; }
    [[nodiscard]] std::optional<Mapping> mapping() const;
    void setMapping(const std::optional<Mapping> &mapping);
    void setKnownFields(const QList<KnownField> &fields);
    void setError(const QString &sentence);
    [[nodiscard]] QString error() const;
    /// The focus goes to where the value is given.
    void enter();

signals:
    void mappingChanged();
    /// The operator left the value: time to check.
    void leftEditor();

private:
    enum Way { FromField, OneForAll, Later };

    void addWay(QBoxLayout *row, Way way, const QString &title, const QString &words);
    void choose(Way way);
    [[nodiscard]] Way way() const;

    const InputDescription &m_input;
    QList<QRadioButton *> m_ways;
    QWidget *m_editorRoom;
    QStackedWidget *m_editors;
    ValueChooser *m_field;
    QLineEdit *m_value;
    ErrorLine *m_error;
};

} // namespace LeadBridge::Ui
