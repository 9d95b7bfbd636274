// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/devicechoice.h"

#include "app/interfaces/wording.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/rowparts.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/labels.h"
#include "ui/wizard/choicecard.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int longestValue = 2000;
}

DeviceChoice::DeviceChoice(const InputDescription &input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_editorRoom(new QWidget(this))
    , m_editors(new QStackedWidget(m_editorRoom))
    , m_field(new ValueChooser(m_editors))
    , m_value(new QLineEdit(m_editors))
    , m_error(new ErrorLine(this))
{
    const QString label = describedText(input.label);
    setObjectName("device_"_L1 + input.name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::inGroup);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::sign);
    head->addWidget(makeLabel(label, FontRole::Strong, Token::Text, this));
    head->addWidget(makeLabel(u"*"_s, FontRole::Strong, Token::Bad, this));
    head->addStretch(1);
    column->addLayout(head);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(Space::inGroup);
    addWay(ways, FromField, tr("From a field"),
           tr("Your booking form passes it as a parameter of its own."));
    addWay(ways, OneForAll, tr("One value for all"),
           tr("A makeshift: CPA.House may refuse such leads."));
    addWay(ways, Later, tr("I'll fill it in later"),
           tr("Until then the flow cannot be switched on."));
    column->addLayout(ways);
    auto *room = new QVBoxLayout(m_editorRoom);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(m_editors);
    column->addWidget(m_editorRoom);
    column->addWidget(m_error);
    m_field->setObjectName("deviceField_"_L1 + input.name);
    m_field->setAccessibleName(label + ", "_L1 + tr("From a field"));
    m_field->setPlaceholderText(MappingRow::tr("Choose a field"));
    m_value->setObjectName("deviceValue_"_L1 + input.name);
    m_value->setAccessibleName(label + ", "_L1 + tr("One value for all"));
    m_value->setAccessibleDescription(describedText(input.help));
    m_value->setPlaceholderText(describedText(input.placeholder));
    m_value->setMaxLength(longestValue);
    m_editors->addWidget(m_field);
    m_editors->addWidget(m_value);
    connect(m_field, &ValueChooser::keyChosen, this, &DeviceChoice::mappingChanged);
    connect(m_field, &ValueChooser::moreAsked, this, [this] {
        auto *dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(MappingRow::tr("Another field"));
        dialog->setLabelText(MappingRow::tr("Name of the field, as it stands in the address"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
            m_field->setKey(text.trimmed());
            emit mappingChanged();
        });
        dialog->open();
    });
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        setError({});
        emit mappingChanged();
    });
    connect(m_value, &QLineEdit::editingFinished, this, &DeviceChoice::leftEditor);
    choose(OneForAll);
}

void DeviceChoice::addWay(QBoxLayout *row, Way way, const QString &title, const QString &words)
{
    auto *card = new ChoiceCard(title, words, this);
    card->setSmall(true);
    card->setObjectName(u"way%1_"_s.arg(static_cast<int>(way)) + m_input.name);
    card->setAccessibleName(describedText(m_input.label) + ", "_L1 + title);
    m_ways.append(card);
    row->addWidget(card, 1);
    connect(card, &QRadioButton::clicked, this, [this, way] {
        setError({});
        choose(way);
        emit mappingChanged();
        if (way != Later)
            m_editors->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
}

void DeviceChoice::choose(Way way)
{
    m_ways.at(way)->setChecked(true);
    m_editorRoom->setVisible(way != Later);
    if (way == FromField)
        m_editors->setCurrentWidget(m_field);
    else
        m_editors->setCurrentWidget(m_value);
}

void DeviceChoice::enter()
{
    QWidget *editor = m_editors->currentWidget();
    (way() == Later ? m_ways.at(Later) : editor)->setFocus(Qt::OtherFocusReason);
}

DeviceChoice::Way DeviceChoice::way() const
{
    for (const Way way : { FromField, OneForAll }) {
        if (m_ways.at(way)->isChecked())
            return way;
    }
    return Later;
}

std::optional<Mapping> DeviceChoice::mapping() const
{
    if (way() == FromField && !m_field->key().isEmpty())
        return Mapping { MappingKind::Field, m_field->key() };
    if (way() == OneForAll && !m_value->text().trimmed().isEmpty())
        return Mapping { MappingKind::Constant, m_value->text().trimmed() };
    return std::nullopt;
}

void DeviceChoice::setMapping(const std::optional<Mapping> &mapping)
{
    if (mapping == this->mapping())
        return;
    if (mapping && mapping->kind == MappingKind::Field) {
        m_field->setKey(mapping->text);
        choose(FromField);
    } else if (mapping && mapping->kind == MappingKind::Constant) {
        m_value->setText(mapping->text);
        m_value->setCursorPosition(0);
        choose(OneForAll);
    } else {
        m_field->setKey({});
        m_value->clear();
    }
    setError({});
}

void DeviceChoice::setKnownFields(const QList<KnownField> &fields)
{
    QList<ValueChooser::Choice> choices;
    for (const KnownField &field : fields)
        choices.append({ field.name, fieldTitle(field), field.lastValue });
    const QString key = m_field->key();
    m_field->setChoices(choices, MappingRow::tr("Another field…"));
    m_field->setKey(key);
}

void DeviceChoice::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_value->setProperty("error", !sentence.isEmpty());
    m_value->style()->unpolish(m_value);
    m_value->style()->polish(m_value);
}

QString DeviceChoice::error() const
{
    return m_error->text();
}

} // namespace LeadBridge::Ui
