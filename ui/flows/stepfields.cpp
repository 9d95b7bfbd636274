// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flows/stepfields.h"

#include "app/destinations/destination.h"
#include "app/interfaces/flowvalues.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tooManyToList = 40;
constexpr int mostOfOneAnswer = 12;
constexpr int deepest = 5;

/// Gives the free functions below their context.
struct StepFields
{
    Q_DECLARE_TR_FUNCTIONS(StepFields)
};

/// Each value of the sample answer with its place, the outermost first.
void addPlaces(QList<StepField> &all, const StepField &step, const QJsonValue &value,
               const QString &place, int depth)
{
    if (all.size() >= mostOfOneAnswer || depth > deepest)
        return;
    if (value.isObject()) {
        const QJsonObject members = value.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            addPlaces(all, step, it.value(), place + u'.' + it.key(), depth + 1);
        return;
    }
    if (value.isArray()) {
        addPlaces(all, step, value.toArray().first(), place + ".0"_L1, depth + 1);
        return;
    }
    StepField field = step;
    field.name += ".response"_L1 + place;
    field.result = StepFields::tr("answer: %1").arg(place.mid(1));
    field.example = value.toVariant().toString();
    all.append(field);
}

QString inMenu(const QString &text)
{
    return oneLine(text, 60).replace(u'&', "&&"_L1);
}

} // namespace

QList<StepField> stepFields(const Flow &flow, int step)
{
    QList<StepField> all;
    const int steps = qMin(step, static_cast<int>(flow.actions.size()));
    for (int i = 0; i < steps; ++i) {
        const Action &action = flow.actions.at(i);
        const Destination *destination = findDestination(action.destination);
        if (!destination)
            continue;
        const DestinationDescription &description = destination->description();
        const QString name = action.name.isEmpty() ? description.name : action.name;
        const StepField base { u"steps.%1"_s.arg(i + 1), u"%1. %2"_s.arg(i + 1).arg(name), {}, {} };
        StepField order = base;
        order.name += ".order_id"_L1;
        order.result = StepFields::tr("order number");
        order.example = description.sampleId;
        all.append(order);
        QList<StepField> places;
        const QJsonDocument answer = QJsonDocument::fromJson(description.sampleAnswer);
        addPlaces(places, base, answer.isArray() ? QJsonValue(answer.array()) : answer.object(), {},
                  0);
        all.append(places);
    }
    return all;
}

QString stepFieldTitle(const StepField &field)
{
    return field.step + ": "_L1 + field.result;
}

void fillFieldMenu(QMenu *menu, const QList<KnownField> &fields, const QList<StepField> &steps,
                   const std::function<void(const QString &)> &chosen)
{
    const auto add = [&chosen](QMenu *to, const QString &title, const QString &name) {
        QAction *action = to->addAction(inMenu(title));
        QObject::connect(action, &QAction::triggered, to, [chosen, name] { chosen(name); });
    };
    QMenu *ofStep = nullptr;
    QString step;
    for (const StepField &field : steps) {
        if (field.step != step || !ofStep)
            ofStep = menu->addMenu(inMenu(field.step));
        step = field.step;
        add(ofStep, field.result, field.name);
    }
    if (ofStep)
        menu->addSeparator();
    const auto shown = fields.mid(0, tooManyToList);
    for (const KnownField &field : shown)
        add(menu, fieldTitle(field), field.name);
    if (menu->isEmpty())
        menu->addAction(StepFields::tr("No fields are known yet"))->setEnabled(false);
}

} // namespace LeadBridge::Ui
